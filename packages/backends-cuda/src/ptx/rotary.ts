// Made by `npm run build:ptx` from sources of the stamp f6d3dfa273784e8eec77b4b0a02ca395.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry rotary(
	.param .align 8 .b8 rotary_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<2>;
	.reg .b32 	%r<14>;
	.reg .f32 	%f<13>;
	.reg .b64 	%rd<27>;
	mov.u32 	%r2, %ctaid.x;
	shl.b32 	%r3, %r2, 7;
	mov.u32 	%r4, %tid.x;
	or.b32  	%r1, %r3, %r4;
	ld.param.u32 	%r5, [rotary_param_0+24];
	setp.ge.s32 	%p1, %r1, %r5;
	@%p1 bra 	$L__BB0_2;
	mov.b64 	%rd2, rotary_param_0;
	mov.u64 	%rd1, %rd2;
	ld.param.v2.u32 	{%r6, %r7}, [%rd1+32];
	mov.b32 	%f1, %r7;
	div.s32 	%r9, %r1, %r6;
	mul.lo.s32 	%r10, %r9, %r6;
	sub.s32 	%r11, %r1, %r10;
	ld.param.u32 	%r12, [%rd1+28];
	div.s32 	%r13, %r9, %r12;
	cvt.s64.s32 	%rd3, %r9;
	mul.wide.s32 	%rd4, %r6, 2;
	mul.lo.s64 	%rd5, %rd4, %rd3;
	cvt.u64.u32 	%rd6, %r11;
	add.s64 	%rd7, %rd5, %rd6;
	ld.param.u64 	%rd8, [%rd1+8];
	cvta.to.global.u64 	%rd9, %rd8;
	cvt.s64.s32 	%rd10, %r13;
	mul.lo.s64 	%rd11, %rd4, %rd10;
	shl.b64 	%rd12, %rd11, 2;
	add.s64 	%rd13, %rd9, %rd12;
	mul.wide.u32 	%rd14, %r11, 4;
	add.s64 	%rd15, %rd13, %rd14;
	ld.global.f32 	%f2, [%rd15];
	mul.wide.s32 	%rd16, %r6, 4;
	add.s64 	%rd17, %rd15, %rd16;
	ld.global.f32 	%f3, [%rd17];
	mul.rn.f32 	%f4, %f3, %f1;
	ld.param.u64 	%rd18, [%rd1];
	cvta.to.global.u64 	%rd19, %rd18;
	shl.b64 	%rd20, %rd7, 2;
	add.s64 	%rd21, %rd19, %rd20;
	ld.global.f32 	%f5, [%rd21];
	add.s64 	%rd22, %rd21, %rd16;
	ld.global.f32 	%f6, [%rd22];
	mul.rn.f32 	%f7, %f2, %f5;
	mul.rn.f32 	%f8, %f4, %f6;
	sub.rn.f32 	%f9, %f7, %f8;
	ld.param.u64 	%rd23, [%rd1+16];
	cvta.to.global.u64 	%rd24, %rd23;
	add.s64 	%rd25, %rd24, %rd20;
	st.global.f32 	[%rd25], %f9;
	mul.rn.f32 	%f10, %f2, %f6;
	mul.rn.f32 	%f11, %f4, %f5;
	add.rn.f32 	%f12, %f11, %f10;
	add.s64 	%rd26, %rd25, %rd16;
	st.global.f32 	[%rd26], %f12;
$L__BB0_2:
	ret;
}
`;
